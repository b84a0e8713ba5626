using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What is run in a container, and which streams the client gets.</summary>
[ApiMessage("io.k8s.api.core.v1.PodExecOptions")]
[ApiKind("", "v1", "PodExecOptions")]
public sealed partial record PodExecOptions
{
    /// <summary>Passes the client's input to the program; false by default.</summary>
    [Field(1, "stdin")]
    public bool Stdin { get; init; }

    /// <summary>Passes the program's output to the client.</summary>
    [Field(2, "stdout")]
    public bool Stdout { get; init; }

    /// <summary>Passes the program's error output to the client.</summary>
    [Field(3, "stderr")]
    public bool Stderr { get; init; }

    /// <summary>Uses a terminal; false by default.</summary>
    [Field(4, "tty")]
    public bool Tty { get; init; }

    /// <summary>The container; may be left out where the pod has one only.</summary>
    [Field(5, "container")]
    public string Container { get; init; } = "";

    /// <summary>The program and its arguments, started without a shell.</summary>
    [Field(6, "command")]
    public ApiList<string> Command { get; init; }
}
