using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodExecOptions")]
[ApiKind("", "v1", "PodExecOptions")]
public sealed partial record PodExecOptions
{
    [Field(1, "stdin")]
    public bool Stdin { get; init; }

    [Field(2, "stdout")]
    public bool Stdout { get; init; }

    [Field(3, "stderr")]
    public bool Stderr { get; init; }

    [Field(4, "tty")]
    public bool Tty { get; init; }

    [Field(5, "container")]
    public string Container { get; init; } = "";

    [Field(6, "command")]
    public ApiList<string> Command { get; init; }
}
