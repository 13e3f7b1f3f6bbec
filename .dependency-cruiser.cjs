const steps = [
  'obtain',
  'clean',
  'extract',
  'claim',
  'resolve',
  'knowledge',
  'judgement',
  'analyse',
  'act',
  'brief',
  'share',
  'egress',
  'store',
  'access',
];

/** A step imports `model` and itself. */
const stepRules = steps.map((step) => ({
  name: `step-${step}-stays-alone`,
  comment:
    'Steps exchange model types and never import each other, so that each can be read, tested and replaced alone; pipeline, server and cli join them.',
  severity: 'error',
  from: { path: `^src/${step}/` },
  to: { path: '^src/', pathNot: `^src/(?:model|${step})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-is-pure',
      comment: 'The shared words depend on nothing of ours; everything depends on them.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    ...stepRules,
    {
      name: 'network-only-in-egress',
      comment: 'One guard and one log for every request that leaves: nothing else opens a connection.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/egress/', '\\.test\\.ts$', '\\.fixture\\.ts$', '^src/server/'] },
      to: { path: ['^undici', 'node_modules/undici', '^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)$'] },
    },
    {
      name: 'database-only-in-store',
      comment: 'Only the store knows which database there is.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: ['^(?:node:)?sqlite$', 'node_modules/kysely', 'node_modules/pg/'] },
    },
    {
      name: 'extract-and-claim-are-pure',
      comment:
        'Reading, and finding decisions again, must give the same result everywhere: no files, no network, no threads.',
      severity: 'error',
      from: { path: '^src/(?:extract|claim|judgement)/', pathNot: '\\.(?:test|fixture)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-knows-the-contract-only',
      comment:
        'The page talks to the server; what it shares with it are the schemas of the contract and the model.',
      severity: 'error',
      from: { path: '^web/', pathNot: ['\\.test\\.tsx?$', '^web/browser/'] },
      to: { path: '^src/', pathNot: '^src/(?:server/contract|model)/' },
    },
    {
      name: 'contract-is-model-only',
      comment: 'The page imports the contract: it must not pull the server in.',
      severity: 'error',
      from: { path: '^src/server/contract/' },
      to: { path: '^src/', pathNot: '^src/(?:model|server/contract)/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'What runs must not need what tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(?:test|fixture|suite)\\.ts$' },
      to: { path: '\\.(?:test|fixture|suite)\\.ts$' },
    },
    {
      name: 'ways-in-stay-apart',
      comment: 'Server and command line are two ways in: what both need lies in pipeline.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'pipeline-below-the-ways-in',
      comment: 'The pipeline is used by the ways in, not the other way round.',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/(?:server|cli)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|out|node_modules)/' },
  },
};
