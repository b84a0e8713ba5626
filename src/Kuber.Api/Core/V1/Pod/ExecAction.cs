using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ExecAction")]
public sealed partial record ExecAction
{
    [Field(1, "command")]
    [ListType("atomic")]
    public ApiList<string> Command { get; init; }
}
