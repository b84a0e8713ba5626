namespace Kuber.Scheduler.Cache;

/// <summary>A port that a pod takes on its node.</summary>
/// <param name="Ip">The address; 0.0.0.0 is all of them.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Port">The port.</param>
internal readonly record struct HostPort(string Ip, string Protocol, int Port)
{
    /// <summary>All addresses.</summary>
    public const string AnyIp = "0.0.0.0";

    /// <summary>Whether the two cannot be taken on one node.</summary>
    public bool ConflictsWith(HostPort other) =>
        Port == other.Port && Protocol == other.Protocol && (Ip == other.Ip || Ip == AnyIp || other.Ip == AnyIp);
}
