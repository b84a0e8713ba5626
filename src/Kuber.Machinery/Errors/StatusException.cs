using Kuber.Api.Meta.V1;

namespace Kuber.Machinery.Errors;

/// <summary>A failure of the API: carries the Status that goes to the client.</summary>
public sealed class StatusException(Status status) : Exception(status.Message)
{
    /// <summary>Code, reason, message and details.</summary>
    public Status Status { get; } = status;

    /// <summary>The HTTP status code.</summary>
    public int Code => Status.Code;

    /// <summary>The machine-readable reason, such as <c>NotFound</c>.</summary>
    public string Reason => Status.Reason;
}
