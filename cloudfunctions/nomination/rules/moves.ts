/** Which state may follow which. The database holds the same table and refuses every other move. */
export const moves = {
  nomination: {
    submitted: ['returned', 'qualified', 'unqualified', 'withdrawn'],
    returned: ['submitted', 'withdrawn'],
    qualified: ['submitted', 'returned', 'shortlisted', 'proposed', 'passed_over', 'withdrawn'],
    shortlisted: ['proposed', 'passed_over', 'withdrawn'],
    proposed: ['honoured', 'struck', 'withdrawn'],
    honoured: ['withdrawn'],
    passed_over: ['withdrawn'],
    struck: ['withdrawn'],
    unqualified: [],
    withdrawn: [],
  },
  nomineeConsent: {
    asked: ['given', 'refused'],
    refused: ['given'],
    given: ['asked', 'taken_back'],
    taken_back: [],
  },
  objection: {
    objected: ['upheld', 'dismissed'],
    upheld: [],
    dismissed: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type NominationStatus = keyof typeof moves.nomination;
export type ConsentState = keyof typeof moves.nomineeConsent;
export type ObjectionState = keyof typeof moves.objection;
