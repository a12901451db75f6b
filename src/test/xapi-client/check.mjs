// Sends statements to a running Sanji with two public xAPI clients, and looks at what became of them.
// SANJI_URL and KEYCLOAK_URL name the servers; only people and machines of the local realm are used.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';

const require = createRequire(import.meta.url);
const XAPI = require('@xapi/xapi').default ?? require('@xapi/xapi');
const TinCan = require('tincanjs');

const api = process.env.SANJI_URL ?? 'http://127.0.0.1:8080';
const keycloak = process.env.KEYCLOAK_URL ?? 'http://127.0.0.1:8180';
const county = `${api}/v1/counties/320412`;

async function token(form) {
  const answer = await fetch(`${keycloak}/realms/sanji/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return `Bearer ${(await answer.json()).access_token}`;
}

const platform = await token({
  grant_type: 'client_credentials', client_id: 'learning-platform', client_secret: 'learning-platform',
});
const admin = await token({
  grant_type: 'password', client_id: 'sanji-cli', username: 'wujin-admin', password: 'sanji',
});

async function call(as, path, body) {
  const answer = await fetch(county + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: as, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

const learner = (await call(admin, '/learners?limit=1')).items[0].id;
const account = { homePage: 'https://learning.example.cn', name: `u-${randomUUID()}` };
await call(platform, '/learner-accounts', { ...account, learner });

const actor = { objectType: 'Agent', account };
const verb = { id: 'http://adlnet.gov/expapi/verbs/terminated', display: { 'zh-CN': '结束学习' } };
const object = {
  objectType: 'Activity', id: 'https://learning.example.cn/courses/phone-camera',
  definition: { name: { 'zh-CN': '智能手机摄影' } },
};

async function became(id) {
  const kept = await call(admin, `/online-learning-records?learner=${learner}&platform=learning.example.cn&limit=500`);
  return kept.items.find((record) => record.sourceRecordId === id)?.hours;
}

async function refusal(work) {
  try {
    await work();
  } catch (failure) {
    return failure.response?.status ?? failure.status;
  }
  return 'nothing';
}

// ---- @xapi/xapi
const xapi = new XAPI({ endpoint: `${county}/xapi/`, auth: platform, version: '1.0.3' });
assert.deepEqual((await xapi.getAbout()).data.version, ['1.0.3']);

const id = randomUUID();
const statement = {
  id, actor, verb, object, result: { duration: 'PT36S' }, timestamp: '2025-03-08T09:30:00+08:00',
};
assert.deepEqual((await xapi.sendStatement({ statement })).data, [id]);
assert.equal(await became(id), '0.01');
assert.deepEqual((await xapi.sendStatement({ statement })).data, [id]);
assert.equal(await refusal(() => xapi.sendStatement({ statement: { ...statement, result: { duration: 'PT72S' } } })), 409);
assert.equal((await xapi.getStatement({ statementId: id })).data.actor.account.name, account.name);

const several = [{ ...statement, id: randomUUID() }, { ...statement, id: randomUUID() }];
assert.deepEqual((await xapi.sendStatements({ statements: several })).data, several.map((one) => one.id));

await xapi.voidStatement({ actor, statementId: id });
assert.equal(await refusal(() => xapi.getStatement({ statementId: id })), 404);
assert.equal((await xapi.getVoidedStatement({ voidedStatementId: id })).data.id, id);
assert.equal(await became(id), undefined);
console.log('@xapi/xapi: about, one, equal (200), different (409), several, read, voided: as the standard says');

// ---- TinCan.js, which puts statements that have an id
const lrs = new TinCan.LRS({ endpoint: `${county}/xapi/`, auth: platform, version: '1.0.2', allowFail: false });
const promised = (work) => new Promise((done) => work((error, answer) => done({ error, answer })));
const put = randomUUID();
const said = () => new TinCan.Statement({ ...statement, id: put });
assert.equal((await promised((done) => lrs.saveStatement(said(), { callback: done }))).error, null);
assert.equal((await promised((done) => lrs.saveStatement(said(), { callback: done }))).error, null);
const other = new TinCan.Statement({ ...statement, id: put, result: { duration: 'PT72S' } });
assert.equal((await promised((done) => lrs.saveStatement(other, { callback: done }))).error, 409);
const read = await promised((done) => lrs.retrieveStatement(put, { callback: done }));
assert.equal(read.answer.id, put);
assert.equal(await became(put), '0.01');
await xapi.voidStatements({ actor, statementIds: [put, ...several.map((one) => one.id)] });
const voided = await promised((done) => lrs.retrieveVoidedStatement(put, { callback: done }));
assert.equal(voided.answer.id, put);
console.log('TinCan.js: put, put again (204), put otherwise (409), read, voided: as the standard says');
