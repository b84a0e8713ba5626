using Kuber.Api.Core.V1;

namespace Kuber.Controllers.Jobs;

/// <summary>
/// How long a Job waits before it replaces failed pods: 10 s after the first failure since the last success, twice as long
/// after each further one, up to ten minutes. Failures are taken note of when they are counted. Thread-safe.
/// </summary>
internal sealed class JobBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Last = TimeSpan.FromMinutes(10);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset Since)> records = [];

    /// <summary>The wait after so many failures.</summary>
    public static TimeSpan After(int failures) =>
        failures == 0 ? TimeSpan.Zero : failures > 20 ? Last : Min(First * Math.Pow(2, failures - 1), Last);

    /// <summary>Takes note of pods that have ended and been counted.</summary>
    public void Note(string uid, IReadOnlyList<(Pod Pod, bool Succeeded)> ended, DateTimeOffset now)
    {
        if (ended.Count > 0)
        {
            lock (gate)
            {
                records[uid] = After(records.GetValueOrDefault(uid), ended, now);
            }
        }
    }

    /// <summary>How much longer to wait, given that these pods have ended too; zero for no longer.</summary>
    public TimeSpan Wait(string uid, IReadOnlyList<(Pod Pod, bool Succeeded)> ended, DateTimeOffset now)
    {
        lock (gate)
        {
            var (failures, since) = After(records.GetValueOrDefault(uid), ended, now);
            var left = failures == 0 ? TimeSpan.Zero : since + After(failures) - now;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Forgets a Job.</summary>
    public void Forget(string uid)
    {
        lock (gate)
        {
            records.Remove(uid);
        }
    }

    private static (int Failures, DateTimeOffset Since) After((int Failures, DateTimeOffset Since) record, IReadOnlyList<(Pod Pod, bool Succeeded)> ended, DateTimeOffset now)
    {
        foreach (var (pod, succeeded) in ended.OrderBy(e => JobPods.EndOf(e.Pod, now)))
        {
            record = succeeded ? default : (record.Failures + 1, JobPods.EndOf(pod, now));
        }

        return record;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
