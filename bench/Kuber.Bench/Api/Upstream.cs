namespace Kuber.Bench.Api;

/// <summary>
/// What kube-apiserver v1.36 with etcd 3.5 did on a machine of this kind with two processors, loaded by h2load with 64 requests in
/// flight; for orientation beside what is measured here.
/// </summary>
internal static class Upstream
{
    /// <summary>From the start until ready, in seconds.</summary>
    public const double ReadySeconds = 3.1;

    /// <summary>ConfigMaps created in a second.</summary>
    public const double ConfigMapCreates = 2116;

    /// <summary>Pods created in a second.</summary>
    public const double PodCreates = 1294;

    /// <summary>Objects read in a second.</summary>
    public const double Gets = 3732;

    /// <summary>Lists of 5,000 pods in a second.</summary>
    public const double Lists = 6.5;

    /// <summary>Resident memory of both processes after 10,000 objects, in megabytes.</summary>
    public const double Megabytes = 660;

    /// <summary>Half of the events of 100 watchers came no later, in milliseconds.</summary>
    public const double WatchP50 = 7.9;

    /// <summary>The aim of creates, updates and patches: how many times those of upstream.</summary>
    public const double WriteTimes = 5;

    /// <summary>The aim of gets.</summary>
    public const double GetTimes = 8;

    /// <summary>The aim of lists as they are.</summary>
    public const double ListTimes = 5;

    /// <summary>The aim of lists with gzip, beside upstream's without.</summary>
    public const double GzipListTimes = 20;

    /// <summary>The aim of memory: what part of upstream's.</summary>
    public const double MemoryParts = 4;

    /// <summary>The aim of the start, in seconds.</summary>
    public const double AimOfReadySeconds = 1;

    /// <summary>The aim with 1,000 watchers, in milliseconds.</summary>
    public const double AimOfWatchP99 = 10;
}
