using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.Subresources;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Reviews;

/// <summary>Answers a review: an object that is posted with a question, and comes back with the answer. Nothing is stored.</summary>
/// <param name="group">The API group.</param>
/// <param name="plural">The plural name of the resource.</param>
internal abstract class ReviewHandler<T>(string group, string plural) : SubresourceHandler
    where T : class, IApiObject, IApiMessage<T>
{
    /// <inheritdoc/>
    public override KindInfo Posted { get; } = KindOf<T>();

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource.Length == 0 && resource.Group == group && resource.Plural == plural;

    /// <inheritdoc/>
    public override async ValueTask<object> PostAsync(RequestContext context, object body) => await ReviewAsync(context, (T)ObjectRegistry.FillNamespace(context, (T)body));

    /// <summary>Answers the question.</summary>
    protected abstract ValueTask<T> ReviewAsync(RequestContext context, T review);

    /// <summary>Throws 422 where the question breaks the rules of its kind.</summary>
    protected static void Check(RequestContext context, T review)
    {
        var errors = new FieldErrors();
        context.Resource.Validate(review, errors);
        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("." + context.Resource.Group, "", errors);
        }
    }
}
