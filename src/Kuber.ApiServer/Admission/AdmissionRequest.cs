using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission;

/// <summary>What an admission plugin sees of a request. Mutating plugins replace <see cref="Object"/>.</summary>
internal sealed class AdmissionRequest(RequestContext context, AdmissionOperation operation, IApiObject? value, IApiObject? old)
{
    /// <summary>The request.</summary>
    public RequestContext Context { get; } = context;

    /// <summary>What is done.</summary>
    public AdmissionOperation Operation { get; } = operation;

    /// <summary>The object as it is to become; null for deletes.</summary>
    public IApiObject? Object { get; set; } = value;

    /// <summary>The object as it is; null for creates.</summary>
    public IApiObject? Old { get; } = old;

    /// <summary>The resource, in the version of the request.</summary>
    public ServedResource Resource => Context.Resource;

    /// <summary>The subresource; empty for the object itself.</summary>
    public string Subresource => Context.Subresource;

    /// <summary>Whether the request is for the resource itself, in a group.</summary>
    public bool Is(string group, string plural) => Subresource.Length == 0 && Resource.Plural == plural && Resource.Group == group;

    /// <summary>Whether the request is for a subresource, in a group.</summary>
    public bool Is(string group, string plural, string subresource) => Subresource == subresource && Resource.Plural == plural && Resource.Group == group;
}
