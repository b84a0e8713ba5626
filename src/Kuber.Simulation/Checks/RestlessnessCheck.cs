namespace Kuber.Simulation.Checks;

/// <summary>Counts what is written while nothing is to be done: a loop that writes on and on never rests.</summary>
internal sealed class RestlessnessCheck(StoreHistory history)
{
    private const int Allowed = 60;

    // Cron jobs go on: each makes a job, a pod and their statuses, at most once a minute.
    private const int AllowedForCronJob = 30;
    private const string CronJobs = "/registry/cronjobs/";
    private static readonly string[] OfCronJobs = [CronJobs, "/registry/jobs/", "/registry/pods/"];
    private static readonly string[] Periodic = ["/registry/leases/", "/registry/minions/", "/registry/events/"];
    private Dictionary<string, long> before = [];

    /// <summary>Counts from here.</summary>
    public void Begin() => before = new(history.Writes(), StringComparer.Ordinal);

    /// <summary>What was written too often since; null where nothing was.</summary>
    public string? Find()
    {
        var cronJobs = history.State.Keys.Count(static k => k.StartsWith(CronJobs, StringComparison.Ordinal));
        foreach (var (prefix, count) in history.Writes())
        {
            var more = count - before.GetValueOrDefault(prefix);
            if (more > Allowed + (OfCronJobs.Contains(prefix) ? cronJobs * AllowedForCronJob : 0) && !Periodic.Contains(prefix))
            {
                return FormattableString.Invariant($"{prefix} was written {more} times");
            }
        }

        return null;
    }
}
