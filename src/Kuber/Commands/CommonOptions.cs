using System.CommandLine;

namespace Kuber.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The standard socket of containerd.</summary>
    public const string DefaultRuntimeSocket = "/run/containerd/containerd.sock";

    /// <summary><c>--runtime-socket</c>: where containerd listens.</summary>
    public static Option<string> RuntimeSocket() => new("--runtime-socket")
    {
        Description = "The socket of the container runtime.",
        DefaultValueFactory = _ => DefaultRuntimeSocket,
    };
}
