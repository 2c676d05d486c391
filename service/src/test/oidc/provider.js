// An OpenID Connect provider with one client and a few invented people, for the tests of signing in with one.
// Standard input takes commands of the test, one a line; its own answers on standard output begin with ">".
//
//   node provider.js PORT CALLBACK
import * as readline from 'node:readline';
import { Provider } from 'oidc-provider';

// Node.js 20 does not have it yet.
URL.parse ??= (text) => (URL.canParse(text) ? new URL(text) : null);

const [port, callback] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

// What the provider says of a person: the subject never changes, the login may.
const people = new Map();

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'canbao',
      client_secret: 'an-invented-secret-of-the-client',
      redirect_uris: [callback],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  cookies: { keys: ['an-invented-key-of-the-cookies'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, subject) => ({
    accountId: subject,
    claims: () => ({ sub: subject, ...people.get(subject) }),
  }),
});

// What the tests change of an id token before it is sent, as an attacker on the way would.
let forging = 'nothing';
const issued = [];
provider.use(async (context, next) => {
  await next();
  if (context.path === '/token' && context.body?.id_token) {
    issued.push(context.body.id_token, context.body.access_token);
    context.body = { ...context.body, id_token: forged(context.body.id_token) };
  }
});

function forged(token) {
  const [head, claims, signature] = token.split('.');
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const pack = (it) => Buffer.from(JSON.stringify(it)).toString('base64url');
  switch (forging) {
    case 'subject':
      return [head, pack({ ...said, sub: 'somebody-else' }), signature].join('.');
    case 'nonce':
      return [head, pack({ ...said, nonce: 'another' }), signature].join('.');
    case 'unsigned':
      return [pack({ alg: 'none' }), claims, ''].join('.');
    default:
      return token;
  }
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const [command, subject, login] = line.split(' ');
  if (command === 'person') {
    people.set(subject, { preferred_username: login });
  } else if (command === 'forge') {
    forging = subject;
  }
  console.log(command === 'tokens' ? `> ${issued.join(' ')}` : `> done ${line}`);
}).on('close', () => process.exit(0));

provider.listen(Number(port), '127.0.0.1', () => console.log('> listening'));
