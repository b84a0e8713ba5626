using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Authentication.Tokens;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.Reviews;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Subresources;

/// <summary>
/// The ordered list of the handlers of subresources; the first that serves a request has it. Those that connect to nodes (exec,
/// attach, portforward, log, proxy) are not among them.
/// </summary>
internal sealed class SubresourceHandlers(ApiServerCore core)
{
    private readonly SubresourceHandler[] handlers =
    [
        new PodBinding(core),
        new TokenRequestHandler(core),
        new PodEviction(core),
        new PodEphemeralContainers(),
        new PodResize(),
        new NamespaceFinalize(),
        new CertificateApproval(),
        new ScaleSubresource(),
        new StatusSubresource(),
        new TokenReviews(core.Tokens),
        new SelfSubjectReviews(),
        new SubjectAccessReviews(core.Access),
        new LocalSubjectAccessReviews(core.Access),
        new SelfSubjectAccessReviews(core.Access),
        new SelfSubjectRulesReviews(core.Access),
    ];

    /// <summary>The handler of a subresource; null where it has none, as the object itself.</summary>
    public SubresourceHandler? Find(ServedResource resource, string subresource) =>
        resource.Handler(subresource) ?? Array.Find(handlers, h => h.Serves(resource, subresource));

    /// <summary>The rules that a read or change follows.</summary>
    public ChangeRules Rules(RequestContext context) =>
        context.Subresource.Length == 0 ? ChangeRules.Object : Find(context.Resource, context.Subresource) ?? throw StatusErrors.PathNotFound();

    /// <summary>The kind of the bodies of a read or change: that of the resource, or the subresource's own.</summary>
    public ServedResource Kind(RequestContext context) => Rules(context).Kind(context.Resource);

    /// <summary>The kind of the bodies of a post to a subresource, or to a resource that is not stored.</summary>
    public KindInfo Posted(RequestContext context) => Poster(context).Posted!;

    /// <summary>Serves a post to a subresource, or to a resource that is not stored.</summary>
    public async ValueTask<object> PostAsync(RequestContext context, object body)
    {
        var handler = Poster(context);
        if (body.GetType() != handler.Posted!.ObjectType)
        {
            throw StatusErrors.BadRequest($"not a {handler.Posted.GroupVersionKind.Kind} object: {body.GetType().Name}");
        }

        if (body is IApiObject sent)
        {
            var request = new AdmissionRequest(context, AdmissionOperation.Create, ObjectRegistry.WithManager(context, handler.Default(sent), handler.Posted), null)
            {
                Kind = new(handler.Posted, handler.Default),
            };
            await core.Admission.MutateAsync(request, context.Cancellation);
            body = request.Object!;
            await core.Admission.ValidateAsync(request, context.Cancellation);
        }

        return await handler.PostAsync(context, body);
    }

    private SubresourceHandler Poster(RequestContext context) =>
        Find(context.Resource, context.Subresource) is { Posted: not null } handler ? handler : throw StatusErrors.PathNotFound();
}
