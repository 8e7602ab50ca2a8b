export const annual = async (_: unknown): Promise<never> => Promise.reject(new Error('todo'));
export const coverage = annual;
