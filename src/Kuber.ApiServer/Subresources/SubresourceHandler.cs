using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Subresources;

/// <summary>
/// Serves a subresource, over both transports. One that is read, replaced and patched is a set of <see cref="ChangeRules"/>:
/// the registry reads and changes the parent by them. One that is posted to takes a kind of its own (<see cref="Posted"/>) and
/// answers with any. A handler with an empty subresource serves the posts of a resource that is not stored, such as a review.
/// Which verbs there are, discovery says; the request has been authorised before a handler sees it.
/// </summary>
internal abstract class SubresourceHandler : ChangeRules
{
    /// <summary>Whether the handler serves a subresource of a resource.</summary>
    public abstract bool Serves(ServedResource resource, string subresource);

    /// <summary>The kind that is posted; null where the subresource takes no posts.</summary>
    public virtual KindInfo? Posted => null;

    /// <summary>Fills in what the client left out of a posted object.</summary>
    public virtual IApiObject Default(IApiObject posted) => posted;

    /// <summary>Serves a post.</summary>
    /// <param name="context">The request; its name is that of the parent.</param>
    /// <param name="body">An object of <see cref="Posted"/>.</param>
    /// <returns>The message to answer with.</returns>
    public virtual ValueTask<object> PostAsync(RequestContext context, object body) =>
        throw new NotSupportedException("the subresource takes no posts");

    /// <summary>The kind of a message.</summary>
    protected static KindInfo KindOf<T>()
        where T : class, IApiMessage<T>
    {
        var kind = T.TypeGroupVersionKind!;
        return KindRegistry.Find(kind.Group.Length == 0 ? kind.Version : kind.Group + "/" + kind.Version, kind.Kind)!;
    }
}
