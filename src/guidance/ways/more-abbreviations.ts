/** How people ask for further abbreviations; the ranker learns from them which words matter. */
export const MORE_ABBREVIATION_WAYS: Readonly<Record<string, readonly string[]>> = {
  'more-abbreviations': [
    'what is gcch short for',
    'slg meaning',
    'what does pdm mean',
    'mosc',
    'upn stands for',
    'what is mseds',
    'ae pdm ce who are they',
    'what does osc stand for',
    'ssp eda meaning',
    'abbreviation dod',
    'pri contact what is pri',
    'acronym slg',
    'short for partner development manager',
    'what do slg and dod mean',
    'what is an ssp',
    'explain upn',
    'whats a CE',
    'osc abreviation',
  ],
};
