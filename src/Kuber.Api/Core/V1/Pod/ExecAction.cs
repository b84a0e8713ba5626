using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Runs a program in the container; it succeeds with exit code 0.</summary>
[ApiMessage("io.k8s.api.core.v1.ExecAction")]
public sealed partial record ExecAction
{
    /// <summary>The program and its arguments, started without a shell, in / of the container.</summary>
    [Field(1, "command")]
    [ListType("atomic")]
    public ApiList<string> Command { get; init; }
}
