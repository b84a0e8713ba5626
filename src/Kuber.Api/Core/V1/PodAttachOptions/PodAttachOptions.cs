using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a container's process a client attaches to.</summary>
[ApiMessage("io.k8s.api.core.v1.PodAttachOptions")]
[ApiKind("", "v1", "PodAttachOptions")]
public sealed partial record PodAttachOptions
{
    /// <summary>Passes the client's input to the container; false by default.</summary>
    [Field(1, "stdin")]
    public bool Stdin { get; init; }

    /// <summary>Passes the container's output to the client; true by default.</summary>
    [Field(2, "stdout")]
    public bool Stdout { get; init; }

    /// <summary>Passes the container's error output to the client; true by default.</summary>
    [Field(3, "stderr")]
    public bool Stderr { get; init; }

    /// <summary>Uses a terminal; false by default.</summary>
    [Field(4, "tty")]
    public bool Tty { get; init; }

    /// <summary>The container; may be left out where the pod has one only.</summary>
    [Field(5, "container")]
    public string Container { get; init; } = "";
}
