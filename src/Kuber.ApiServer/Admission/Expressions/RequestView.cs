using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Matching;
using Kuber.ApiServer.Admission.Webhooks;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Cel.Trees;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>
/// What expressions see of a request and its objects, for whom knows the resource in a group and version. Each part is made when it
/// is first looked at. The objects are those of when it was made.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="known">The resource of the request, or the same in another group or version.</param>
/// <param name="ns">The namespace of the object; null where it is in none, or where expressions do not see it.</param>
internal sealed class RequestView(AdmissionRequest request, ServedResource known, Namespace? ns)
{
    private readonly IApiObject? current = request.Object;

    /// <summary>The resource by which the request is known.</summary>
    public ServedResource Resource => known;

    /// <summary>The object as a tree; null where there is none.</summary>
    public ApiValue? Tree => field ??=
        request.ConnectOptions is { } options ? ApiValueJson.Parse(options)
        : current is null ? null
        : request.KindAs(known).Tree(request.As(known, current));

    /// <summary><c>object</c>.</summary>
    public CelValue Object => field ??= Tree is { } tree ? CelTrees.Of(tree) : CelNull.Value;

    /// <summary><c>oldObject</c>.</summary>
    public CelValue OldObject => field ??= request.Old is { } old ? CelTrees.Of(request.KindAs(known).Tree(request.As(known, old))) : CelNull.Value;

    /// <summary><c>request</c>: what a review has, without its objects and id.</summary>
    public CelValue Request => field ??= CelTrees.Of(RequestTree());

    /// <summary><c>namespaceObject</c>.</summary>
    public CelValue Namespace => field ??= ns is null ? CelNull.Value : NamespaceView.Of(ns);

    private static ApiValue Named(GroupVersionKind kind) => ApiValue.MapOf(("group", kind.Group), ("version", kind.Version), ("kind", kind.Kind));

    private static ApiValue Named(ServedResource resource) =>
        ApiValue.MapOf(("group", resource.Group), ("version", resource.Version), ("resource", resource.Plural));

    private ApiValue RequestTree()
    {
        var context = request.Context;
        var tree = ApiValue.MapOf(
            ("kind", Named(request.KindAs(known).GroupVersionKind)),
            ("resource", Named(known)),
            ("requestKind", Named(request.Kind.GroupVersionKind)),
            ("requestResource", Named(request.Resource)),
            ("operation", ResourceRules.Operation(request.Operation)),
            ("userInfo", ApiValueJson.Parse(ApiCodec.EncodeJson(ReviewRequests.User(context)))),
            ("dryRun", context.DryRun));
        foreach (var (name, value) in new[]
        {
            ("subResource", request.Subresource), ("requestSubResource", request.Subresource), ("name", request.AskedName), ("namespace", request.Namespace),
        })
        {
            tree = value.Length == 0 ? tree : tree.With(name, value);
        }

        return ReviewRequests.Options(request) is { } options ? tree.With("options", ApiValueJson.Parse(options.Span)) : tree;
    }
}
