using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodAttachOptions")]
[ApiKind("", "v1", "PodAttachOptions")]
public sealed partial record PodAttachOptions
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
}
