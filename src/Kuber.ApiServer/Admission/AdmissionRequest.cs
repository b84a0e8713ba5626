using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission;

/// <summary>What an admission plugin sees of a request. Mutating plugins replace <see cref="Object"/>.</summary>
internal sealed class AdmissionRequest(RequestContext context, AdmissionOperation operation, IApiObject? value, IApiObject? old)
{
    /// <summary>The request.</summary>
    public RequestContext Context { get; } = context;

    /// <summary>What is done.</summary>
    public AdmissionOperation Operation { get; } = operation;

    /// <summary>The object as it is to become; null for deletes and connections.</summary>
    public IApiObject? Object { get; set; } = value;

    /// <summary>The object as it is; null for creates and connections.</summary>
    public IApiObject? Old { get; } = old;

    /// <summary>The resource of whose kind <see cref="Object"/> and <see cref="Old"/> are; that of a scale may be another than the request's.</summary>
    public ServedResource Viewed { get => field ?? Resource; init; }

    /// <summary>The kind of <see cref="Object"/> and <see cref="Old"/>.</summary>
    public AdmittedKind Kind { get => field ??= new(Viewed); init; }

    /// <summary>The kind of the objects for whom knows the resource in another group or version.</summary>
    public AdmittedKind KindAs(ServedResource known) => IsConvertedTo(known) ? new(known) : Kind;

    /// <summary>An object of this request for whom knows the resource in another group or version.</summary>
    public IApiObject As(ServedResource known, IApiObject value) => IsConvertedTo(known) ? known.FromStorage(Resource.ToStorage(value)) : value;

    /// <summary>What became of <see cref="As"/>, as an object of this request.</summary>
    public IApiObject From(ServedResource known, IApiObject value) => IsConvertedTo(known) ? Resource.FromStorage(known.ToStorage(value)) : value;

    /// <summary>How the object is deleted.</summary>
    public DeleteOptions? DeleteOptions { get; init; }

    /// <summary>What a client connects with, such as PodExecOptions, as JSON.</summary>
    public byte[]? ConnectOptions { get; init; }

    /// <summary>What the write takes, and gives back should it fail; null where nothing is written by it.</summary>
    public WriteLease? Lease { get; init; }

    /// <summary>The rounds in which plugins change the object; null where no webhook and no policy was asked.</summary>
    public AdmissionRounds? Rounds { get; set; }

    /// <summary>The resource, in the version of the request.</summary>
    public ServedResource Resource => Context.Resource;

    /// <summary>The subresource; empty for the object itself.</summary>
    public string Subresource => Context.Subresource;

    /// <summary>The name that the request has; empty where it deletes a collection, of which this object is a part, and where the server makes the name.</summary>
    public string AskedName { get => field ?? Context.Name; init; }

    /// <summary>The name of the object; what the name of a new one begins with where the server makes it.</summary>
    public string Name
    {
        get
        {
            var meta = Object?.Metadata;
            return AskedName.Length > 0 ? AskedName
                : meta is { Name.Length: > 0 } ? meta.Name
                : meta is { GenerateName.Length: > 0 } ? meta.GenerateName
                : "Unknown";
        }
    }

    /// <summary>The namespace of the object; that of a namespace is its own name.</summary>
    public string Namespace => NamespaceDeletion.Concerns(Resource) ? Context.Name : Context.Namespace;

    /// <summary>The failure of a request that the plugin does not admit.</summary>
    public StatusException Forbidden(string why, params ReadOnlySpan<StatusCause> causes) =>
        StatusErrors.Forbidden(Resource.QualifiedName, Name, why, causes);

    /// <summary>Whether the request is for the resource itself, in a group.</summary>
    public bool Is(string group, string plural) => Subresource.Length == 0 && Resource.Plural == plural && Resource.Group == group;

    /// <summary>Whether the request is for a subresource, in a group.</summary>
    public bool Is(string group, string plural, string subresource) => Subresource == subresource && Resource.Plural == plural && Resource.Group == group;

    private bool IsConvertedTo(ServedResource known) => known != Resource && Viewed == Resource;
}
