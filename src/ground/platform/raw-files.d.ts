/** Templates and other texts taken into the bundle as they are. */
declare module '*.typ?raw' {
  const text: string;
  export default text;
}
