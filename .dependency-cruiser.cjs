/** The house's arrows (docs/architecture): imports run one way, domain is pure, no circle anywhere. */
// What a document says before it has a format (writing/domain) is a leaf like the calendar: any domain may build one.
const features = 'plan|task|reminder|annual-report|ledger|health|staffing';
const below = {
  platform: 'platform',
  document: 'document|platform',
  calendar: 'calendar|platform',
  writing: 'writing|calendar|platform',
  audit: 'audit|platform',
  backup: 'backup|audit|calendar|platform',
  access: 'access|audit|platform|organization|calendar',
  organization: 'organization|audit|platform|calendar|document',
  staffing: 'staffing|mail|access|audit|organization|platform|calendar',
  mail: 'mail|audit|access|organization|platform|calendar',
};
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/([^/]+)/domain/' },
      to: { pathNot: '^src/($1|calendar|writing)/domain/' },
    },
    { name: 'no-cycle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    ...Object.entries(below).map(([room, allowed]) => ({
      name: `${room}-looks-down-only`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed})/` },
    })),
    {
      name: 'features-know-nothing-above-them',
      severity: 'error',
      from: { path: `^src/(${features})/` },
      to: { path: '^src/(web|demo|cli|[^/]+\\.ts$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
