using System.Text.Json.Serialization;

namespace Kuber.Testing.Server;

/// <summary>What control requests send and get, where it is small.</summary>
internal static class ControlBodies
{
    /// <summary>What went wrong.</summary>
    internal sealed record Error(string Message);

    /// <summary>A name.</summary>
    internal sealed record Named(string? Name);

    /// <summary>Where to go back to; the beginning where no snapshot is named.</summary>
    internal sealed record Reset(string? Snapshot);

    /// <summary>How far to move the clock, and in which steps.</summary>
    internal sealed record Advance(double Seconds, double StepSeconds = 1);

    /// <summary>The cluster's clock.</summary>
    internal sealed record Clock(DateTimeOffset Now, bool Fake);

    /// <summary>A fault at work.</summary>
    internal sealed record Injected(int Id, string Fault, string Match, int Hits);

    /// <summary>How many watches were cut.</summary>
    internal sealed record Count(int Watches);

    /// <summary>A fake node.</summary>
    internal sealed record NodeBody(string Name, bool Lost = false, string Zone = "", IReadOnlyDictionary<string, string>? Labels = null, IReadOnlyDictionary<string, string>? Capacity = null);

    /// <summary>How a container ends by itself.</summary>
    internal sealed record Exit(string Container, int ExitCode);

    /// <summary>What the readiness probe of a container says; null to follow its script.</summary>
    internal sealed record Ready(string Container, [property: JsonPropertyName("ready")] bool? IsReady);

    /// <summary>A recorded request.</summary>
    internal sealed record Request(
        long Number, DateTimeOffset Time, string Verb, string Group, string Version, string Resource, string Subresource, string Namespace, string Name, string Path, string User, string Client, int Code, bool Ended, string? Fault, string Body);

    /// <summary>Whether a controller is to run.</summary>
    internal sealed record Running([property: JsonPropertyName("running")] bool IsRunning);

    /// <summary>A controller.</summary>
    internal sealed record Controller(string Name, [property: JsonPropertyName("running")] bool IsRunning);

    /// <summary>Whom a kubeconfig is for: a user with groups, or a ServiceAccount.</summary>
    internal sealed record User(string? Name, IReadOnlyList<string>? Groups, string? ServiceAccountNamespace, string? ServiceAccountName);

    /// <summary>Where a kubeconfig was written.</summary>
    internal sealed record Kubeconfig(string Path);
}
