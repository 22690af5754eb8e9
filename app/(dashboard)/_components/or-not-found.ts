import { notFound } from "next/navigation";
import { RequestError } from "@/lib/data/errors";

/**
 * What a loader gives, or the page that says it is not there. The proxy has judged the address already; this is for
 * what changes between the two, and for what only the loader can know.
 */
export async function orNotFound<Data>(loading: Promise<Data>): Promise<Data> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) notFound();
    throw error;
  }
}
