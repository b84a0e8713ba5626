using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

internal sealed partial class ResourceHandler
{
    private static Task<bool> SubresourceGetAsync(HttpContext http, RequestInfo info, RequestContext context, Representation representation)
    {
        _ = (http, info, representation);
        return context.Subresource is "status" or "ephemeralcontainers" or "resize" or "approval" ? Task.FromResult(false) : throw StatusErrors.PathNotFound();
    }

    private static Task<bool> SubresourceUpdateAsync(HttpContext http, RequestContext context, Representation representation)
    {
        _ = (http, representation);
        return context.Subresource is "scale" ? throw StatusErrors.PathNotFound() : Task.FromResult(false);
    }

    private static Task<bool> SubresourcePatchAsync(HttpContext http, RequestContext context, Representation representation, Patch patch)
    {
        _ = (http, representation, patch);
        return context.Subresource is "scale" ? throw StatusErrors.PathNotFound() : Task.FromResult(false);
    }

    private static Task SubresourceCreateAsync(HttpContext http, RequestContext context, Representation representation)
    {
        _ = (http, context, representation);
        throw StatusErrors.PathNotFound();
    }
}
