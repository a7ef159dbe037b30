import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'button button-primary',
  plain: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

interface ButtonProps {
  look?: ButtonLook;
  type?: 'button' | 'submit';
  /** While true the button keeps its place and focus, and presses do nothing. */
  pending?: boolean;
  disabled?: boolean;
  /** For screen readers, when the visible text alone does not say which object it is about. Contains the visible text. */
  label?: string;
  onPress?: () => void;
  children: ReactNode;
}

/** The plain element: what a press needs, the browser does. It is on the first page, which must open fast. */
export function Button(props: ButtonProps) {
  const { look = 'plain', type = 'button', pending = false, disabled = false, label, onPress, children } = props;
  const press = (event: MouseEvent) => {
    if (pending) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      className={looks[look]}
      type={type}
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-label={label}
      onClick={press}
    >
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  to: string;
  look?: ButtonLook;
  label?: string;
  children: ReactNode;
}

export function ButtonLink({ to, look = 'plain', label, children }: ButtonLinkProps) {
  return (
    <Link className={looks[look]} to={to} aria-label={label}>
      {children}
    </Link>
  );
}
