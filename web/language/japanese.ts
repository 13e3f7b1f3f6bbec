/** The same messages in Japanese: every key, without the singular forms that Japanese does not have. */
export type Japanese<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Japanese<T[K]>;
};
