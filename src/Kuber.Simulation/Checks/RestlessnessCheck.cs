namespace Kuber.Simulation.Checks;

/// <summary>Counts what is written while nothing is to be done: a loop that writes on and on never rests.</summary>
internal sealed class RestlessnessCheck(StoreHistory history)
{
    // Cron jobs go on, and each makes a job, a pod, their statuses and events.
    private const int Allowed = 60;
    private static readonly string[] Periodic = ["/registry/leases/", "/registry/minions/", "/registry/events/"];
    private Dictionary<string, long> before = [];

    /// <summary>Counts from here.</summary>
    public void Begin() => before = new(history.Writes, StringComparer.Ordinal);

    /// <summary>What was written too often since; null where nothing was.</summary>
    public string? Find()
    {
        foreach (var (prefix, count) in history.Writes)
        {
            var more = count - before.GetValueOrDefault(prefix);
            if (more > Allowed && !Periodic.Contains(prefix))
            {
                return FormattableString.Invariant($"{prefix} was written {more} times");
            }
        }

        return null;
    }
}
