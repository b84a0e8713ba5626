using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    /// <summary>Patches an object, or what <paramref name="rules"/> show of it. The patch is applied anew to a newer object where it races.</summary>
    public Task<(CacheItem Item, bool Created)> PatchAsync(RequestContext context, Patch patch, ChangeRules rules)
    {
        if (patch.Type == PatchType.Apply)
        {
            return ApplyAsync(context, patch, rules);
        }

        var kind = rules.Kind(context.Resource);
        var document = PatchDocument.Of(patch, kind);
        return ChangeAsync(
            context,
            existing =>
            {
                var body = document.Apply(existing!, context);
                body = FillNamespace(context, body);
                CheckName(context, body);
                return ValueTask.FromResult(Owned(context, kind.Default(body), existing, rules));
            },
            create: false,
            rules,
            rebases: true);
    }

    private static void CheckName(RequestContext context, IApiObject body)
    {
        var name = body.Metadata.Name;
        if (name.Length == 0)
        {
            throw StatusErrors.BadRequest($"the name of the object ({context.Name} based on URL) was undeterminable: name must be provided");
        }

        if (name != context.Name)
        {
            throw StatusErrors.BadRequest($"the name of the object ({name}) does not match the name on the URL ({context.Name})");
        }
    }
}
