using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Http;
using Kuber.Machinery.Errors;
using Kuber.Store.Backups;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Backups;

/// <summary>
/// Serves <c>/kuber/v1/backup</c>, a path of Kuber's own: a backup of the running cluster. It holds every object, so that only
/// those may ask who may <c>get</c> the path; with the cluster's keys (<c>?keys=true</c>) only <c>system:masters</c>.
/// </summary>
internal sealed class BackupHandler(ApiServerCore core)
{
    /// <summary>Serves a request; null where the path is another.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info, UserInfo user) =>
        info.Path == "/kuber/v1/backup" && info.Verb == "get" ? HandleAsync(http, user) : null;

    private async Task HandleAsync(HttpContext http, UserInfo user)
    {
        if (core.Options.Backup is not { } source)
        {
            throw StatusErrors.Make(404, "NotFound", "this server makes no backups", null);
        }

        var keys = http.Request.Query["keys"] == "true";
        if (keys && !user.IsIn(UserInfo.Masters))
        {
            throw StatusErrors.Make(403, "Forbidden", $"a backup with the cluster's keys is for the group {UserInfo.Masters} alone: ask for one without keys", null);
        }

        // A client that reads slowly must not see the store forget the revision: the backup is whole before its first byte goes out.
        await using var file = BackupFolder.Create(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), deleteOnClose: true);
        await source.WriteAsync(file, keys, http.RequestAborted);
        file.Position = 0;
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Length;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
