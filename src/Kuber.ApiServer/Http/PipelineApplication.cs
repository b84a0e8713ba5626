using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Http;

/// <summary>
/// Hands requests from Kestrel to the pipeline, without what ASP.NET's hosting makes for each request (an activity, a log scope,
/// counters), which nobody reads here. The context of a stream is used again for the next request on it.
/// </summary>
internal sealed class PipelineApplication(HttpPipeline pipeline) : IHttpApplication<DefaultHttpContext>
{
    /// <inheritdoc/>
    public DefaultHttpContext CreateContext(IFeatureCollection contextFeatures)
    {
        if (contextFeatures is not IHostContextContainer<DefaultHttpContext> container)
        {
            return new(contextFeatures);
        }

        if (container.HostContext is { } used)
        {
            used.Initialize(contextFeatures);
            return used;
        }

        return container.HostContext = new(contextFeatures);
    }

    /// <inheritdoc/>
    public Task ProcessRequestAsync(DefaultHttpContext context) => pipeline.HandleAsync(context);

    /// <inheritdoc/>
    public void DisposeContext(DefaultHttpContext context, Exception? exception) => context.Uninitialize();
}
