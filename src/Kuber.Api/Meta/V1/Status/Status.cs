using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.Status")]
[ApiKind("", "v1", "Status")]
public sealed partial record Status
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ListMeta Metadata { get; init; } = ListMeta.Empty;

    [Field(2, "status")]
    public string StatusValue { get; init; } = "";

    [Field(3, "message")]
    public string Message { get; init; } = "";

    [Field(4, "reason", GoType = "v1.StatusReason")]
    public string Reason { get; init; } = "";

    [Field(5, "details")]
    public StatusDetails? Details { get; init; }

    [Field(6, "code")]
    public int Code { get; init; }
}
