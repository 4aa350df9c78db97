/** The quarters of a year as options of a select. */
export const quarterOptions = [1, 2, 3, 4].map((quarter) => ({ value: quarter, label: `第 ${quarter} 季度` }));
