export const WEIGHTS: readonly number[] = [0.21,1.26,3.22,-0.73,-0.16,2.37,0.03,0.06,1.86,4.01,0.36];
