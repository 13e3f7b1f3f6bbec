import type { AuditAct } from '../model/audit.ts';
import type { Who } from './who.ts';

/**
 * anyone: signed in or not · read: what markings allow, partners too · own: our organisation's work · judge: add and
 * decide · administer: accounts, feeds, sync.
 */
export type Right = 'anyone' | 'read' | 'own' | 'judge' | 'administer';

interface Rule {
  readonly needs: Right;
  /** How the audit log calls it; what is not noted has none. */
  readonly act?: AuditAct;
}

/** Every operation of the API; one that is missing here is for administrators, and a test says so. */
export const rules: Readonly<Record<string, Rule>> = {
  'get /healthz': { needs: 'anyone' },
  'get /api/session': { needs: 'anyone' },
  'post /api/session': { needs: 'anyone' },
  'delete /api/session': { needs: 'anyone' },
  'get /api/session/issuer': { needs: 'anyone' },
  'get /api/session/callback': { needs: 'anyone' },
  'post /api/account/code': { needs: 'read' },
  'post /api/account/code/confirm': { needs: 'read', act: 'access' },
  'post /api/account/code/remove': { needs: 'read', act: 'access' },
  'post /api/account/password': { needs: 'read', act: 'access' },
  'get /api/account/tokens': { needs: 'read' },
  'post /api/account/tokens': { needs: 'read', act: 'access' },
  'delete /api/account/tokens/{id}': { needs: 'read', act: 'access' },
  'get /api/accounts': { needs: 'administer' },
  'get /api/audit': { needs: 'administer' },
  'get /api/reports': { needs: 'read' },
  'get /api/facets': { needs: 'read' },
  'get /api/reports/{id}': { needs: 'read', act: 'read' },
  'get /api/reports/{id}/original': { needs: 'read', act: 'read' },
  'get /api/reports/{id}/file': { needs: 'read', act: 'exported' },
  'get /api/reports/{id}/difference': { needs: 'read', act: 'read' },
  'put /api/reports/{id}/marking': { needs: 'judge', act: 'shared' },
  'post /api/reports/{id}/decisions': { needs: 'judge', act: 'changed' },
  'post /api/reports/{id}/time': { needs: 'judge' },
  'get /api/report-backgrounds': { needs: 'read' },
  'get /api/things/{kind}/{value}': { needs: 'read' },
  'get /api/names': { needs: 'read' },
  'get /api/names/{name}': { needs: 'read' },
  'get /api/attack': { needs: 'read' },
  'get /api/attack/{id}': { needs: 'read' },
  'get /api/vulnerabilities/{cve}': { needs: 'read' },
  'get /api/products/{name}/end-of-life': { needs: 'read' },
  'post /api/warninglists': { needs: 'read' },
  'get /api/lists/{list}': { needs: 'read', act: 'exported' },
  'get /api/name-rulings': { needs: 'own' },
  'post /api/name-rulings': { needs: 'judge', act: 'changed' },
  'get /api/queue': { needs: 'own' },
  'get /api/queue/groups': { needs: 'own' },
  'get /api/judgement': { needs: 'own' },
  'get /api/judgement/look': { needs: 'own' },
  'get /api/judgement/log': { needs: 'own' },
  'get /api/judgement/statements': { needs: 'own' },
  'post /api/judgement/statements': { needs: 'judge', act: 'changed' },
  'post /api/judgement/accept': { needs: 'judge', act: 'changed' },
  'post /api/judgement/undo': { needs: 'judge', act: 'changed' },
  'post /api/judgement/rules': { needs: 'judge', act: 'changed' },
  'delete /api/judgement/rules/{id}': { needs: 'judge', act: 'changed' },
  'post /api/judgement/watches': { needs: 'judge', act: 'changed' },
  'delete /api/judgement/watches/{id}': { needs: 'judge', act: 'changed' },
  'post /api/judgement/sheet': { needs: 'judge', act: 'changed' },
  'get /api/jobs': { needs: 'own' },
  'post /api/jobs': { needs: 'judge', act: 'changed' },
  'post /api/jobs/files': { needs: 'judge', act: 'changed' },
  'post /api/jobs/{id}/stop': { needs: 'judge', act: 'changed' },
  'post /api/jobs/{id}/retry': { needs: 'judge', act: 'changed' },
  'get /api/feeds': { needs: 'own' },
  'post /api/feeds': { needs: 'administer', act: 'changed' },
  'delete /api/feeds/{id}': { needs: 'administer', act: 'changed' },
  'post /api/feeds/{id}/poll': { needs: 'judge', act: 'changed' },
  'get /api/sync': { needs: 'own' },
  'post /api/sync': { needs: 'administer', act: 'changed' },
  'post /api/sync/stop': { needs: 'administer', act: 'changed' },
};

const shapes = Object.entries(rules).map(([operation, rule]) => {
  const [method = '', path = ''] = operation.split(' ');
  return { method, parts: path.split('/'), rule };
});

/** The rule of a request; literal paths before those with parameters. */
export function ruleOf(method: string, path: string): Rule | undefined {
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase();
  const parts = path.split('/');
  const fitting = shapes.filter(
    (one) =>
      one.method === asked &&
      one.parts.length === parts.length &&
      one.parts.every((part, at) => part.startsWith('{') || part === parts[at]),
  );
  return (fitting.find(({ parts: own }) => !own.some((part) => part.startsWith('{'))) ?? fitting[0])?.rule;
}

const rank: Readonly<Record<Right, number>> = { anyone: 0, read: 1, own: 2, judge: 3, administer: 4 };
const most: Readonly<Record<Who['role'], Right>> = {
  nobody: 'anyone',
  partner: 'read',
  reader: 'own',
  analyst: 'judge',
  administrator: 'administer',
  owner: 'administer',
};

/** A token with the scope `read` changes nothing, whatever its account may. */
export function may({ role, scope }: Who, right: Right, method: string): boolean {
  const isChange = method !== 'GET' && method !== 'HEAD';
  if (scope === 'read' && (isChange || rank[right] > rank.own)) return false;
  return rank[most[role]] >= rank[right];
}
