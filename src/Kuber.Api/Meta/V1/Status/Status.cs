using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>The outcome of a request that returns no object.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.Status")]
[ApiKind("", "v1", "Status")]
public sealed partial record Status
{
    /// <summary>The version of the list, where there is one.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ListMeta Metadata { get; init; } = ListMeta.Empty;

    /// <summary>Success or Failure.</summary>
    [Field(2, "status")]
    public string StatusValue { get; init; } = "";

    /// <summary>What happened, for people.</summary>
    [Field(3, "message")]
    public string Message { get; init; } = "";

    /// <summary>A reason in CamelCase, such as NotFound or Conflict.</summary>
    [Field(4, "reason", GoType = "v1.StatusReason")]
    public string Reason { get; init; } = "";

    /// <summary>More about the reason.</summary>
    [Field(5, "details")]
    public StatusDetails? Details { get; init; }

    /// <summary>The HTTP code.</summary>
    [Field(6, "code")]
    public int Code { get; init; }
}
