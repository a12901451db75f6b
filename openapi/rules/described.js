// A body needs one example, or several with names.
export default function described(content) {
  const shown = content.example !== undefined || Object.keys(content.examples ?? {}).length > 0;
  return shown ? [] : [{ message: "has no example" }];
}
