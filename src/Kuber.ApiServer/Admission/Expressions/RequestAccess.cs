using Kuber.ApiServer.Authorization;
using Kuber.Machinery.Cel.Functions.Authorization;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>What expressions ask about who sends a request.</summary>
/// <param name="access">Decides.</param>
/// <param name="request">The request.</param>
internal sealed class RequestAccess(AccessControl access, AdmissionRequest request)
{
    /// <summary><c>authorizer</c>.</summary>
    public CelValue Authorizer => field ??= new CelAuthorizer(User);

    /// <summary><c>authorizer.requestResource</c>.</summary>
    public CelValue RequestResource => field ??= new CelResourceCheck(User, new(request.Resource.Group, request.Resource.Plural)
    {
        Subresource = request.Subresource,
        Namespace = request.Namespace,
        Name = request.AskedName,
    });

    private ServerAuthorizer User => field ??= new(access, request.Context.User);
}
