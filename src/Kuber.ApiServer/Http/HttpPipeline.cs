using Kuber.Api.Validation;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Backups;
using Kuber.ApiServer.Discovery;
using Kuber.ApiServer.Health;
using Kuber.ApiServer.History;
using Kuber.ApiServer.Interception;
using Kuber.ApiServer.Metrics;
using Kuber.ApiServer.OpenApi;
using Kuber.Machinery.Errors;
using Kuber.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.Http;

/// <summary>
/// The way of every HTTP request: read what it is about, authenticate, authorise, handle. Each step either goes on or answers
/// with a Status. There is no middleware beside it.
/// </summary>
internal sealed partial class HttpPipeline(ApiServerCore core, IRequestAuthenticator authenticator, ILogger<HttpPipeline> log)
{
    private readonly ResourceHandler resources = new(core);
    private readonly DiscoveryHandler discovery = new(core);
    private readonly HealthHandler health = new(core);
    private readonly OpenIdHandler openId = new(core.TokenKeys, core.Options.ServiceAccountIssuer);
    private readonly OpenApiHandler openApi = new(core);
    private readonly MetricsHandler metrics = new(core, core.Requests);
    private readonly BackupHandler backups = new(core);
    private readonly HistoryHandler history = new(core);

    /// <summary>Serves a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        StrictQuery.Install(http);
        var info = RequestInfo.Of(http.Request);
        if (info.Problem.Length > 0)
        {
            var uri = http.Request.Path + http.Request.QueryString.ToString();
            await ApiResponse.SendTextAsync(http, 500, $"Internal Server Error: {FieldValueText.Quote(uri)}: failed to create RequestInfo: {info.Problem}\n");
            return;
        }

        var key = RequestKey.Of(info, core.Resources.Find(info.Group, info.Version, info.Resource) is not null, http.Request.ContentType?.StartsWith("application/apply-patch", StringComparison.Ordinal) == true);
        var began = core.Requests.Begin(key);
        var deadline = new RequestDeadline(http);
        try
        {
            deadline.Start(info, core.Options.Clock);
            var user = Impersonation.Apply(await authenticator.AuthenticateAsync(http, http.RequestAborted), http.Request.Headers, core.Access);
            await HttpInterception.BeginAsync(core.Options.Interceptor, http, info, user);
            var past = HistoryHandler.ObjectOf(http.Request);
            core.Access.Require((past ?? info).Access(user, http.Request.Query["fieldSelector"].ToString()));
            await (past is not null ? history.HandleAsync(http, past, user) : RouteAsync(http, info, user));
        }
        catch (StatusException e)
        {
            await FailAsync(http, info, e);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            deadline.Dispose();
            await FailAsync(http, info, RequestDeadline.Failure);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
        catch (BadHttpRequestException e)
        {
            await FailAsync(http, info, StatusErrors.BadRequest(e.Message));
        }
        catch (StoreUnavailableException e)
        {
            await FailAsync(http, info, e.MayHaveHappened ? StatusErrors.InternalError(e.Message) : StatusErrors.ServiceUnavailable(e.Message));
        }
        catch (Exception e)
        {
            LogFailed(info.Path, e);
            await FailAsync(http, info, StatusErrors.InternalError(e.Message));
        }
        finally
        {
            deadline.Dispose();
            HttpInterception.End(http);
            core.Requests.End(key, http.Response.StatusCode, began);
        }
    }

    private Task RouteAsync(HttpContext http, RequestInfo info, UserInfo user)
    {
        if (info.IsResource)
        {
            return resources.HandleAsync(http, info, user);
        }

        return discovery.TryHandleAsync(http, info) ?? openApi.TryHandleAsync(http, info) ?? health.TryHandleAsync(http, info) ?? openId.TryHandleAsync(http, info) ?? metrics.TryHandleAsync(http, info) ?? backups.TryHandleAsync(http, info, user)
            ?? ApiResponse.SendTextAsync(http, 404, "404 page not found\n");
    }

    private async Task FailAsync(HttpContext http, RequestInfo info, StatusException error)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        HttpInterception.Refused(core.Options.Interceptor, http, info);
        var accept = http.Request.Headers.Accept.ToString();
        var representation = Representation.Choose(accept, new(true, core.Options.FeatureGates.IsOn(FeatureGates.CborServingAndStorage)), false, ResourceHandler.IsPretty(http.Request)) ?? Representation.Json;
        await ApiResponse.SendStatusAsync(http, error.Status, representation);
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Error, Message = "A request failed. path={Path}")]
    private partial void LogFailed(string path, Exception error);
}
