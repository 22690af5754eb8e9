import type { ButtonHTMLAttributes, Ref } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> };

/** A button that says what it does. Also serves as `render` of a menu or dialog trigger. */
export function Button({ variant, size, icon, className, type = "button", ...rest }: ButtonProps) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(icon && { icon }) };
  return <button {...rest} type={type} className={buttonLook(look, className)} />;
}
