import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { whenIdle } from './when-idle.ts';

const useStyles = makeStyles({ room: { minHeight: '18rem' } });

/**
 * Draws what is in it once it comes into view and the browser has nothing else to do, so that nobody waits for what they have
 * not scrolled to, nor for what stands below the answer; before, keeps its room.
 */
export function NearView({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return;
    let isGone = false;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      whenIdle(() => {
        if (!isGone) setNear(true);
      });
    });
    observer.observe(place.current);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [isNear]);
  return isNear ? children : <div ref={place} className={styles.room} />;
}
