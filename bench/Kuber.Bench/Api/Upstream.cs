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
}
