using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves the files below the node's log directory at <c>/logs/</c>; a directory is shown as links to what it holds.</summary>
internal sealed class NodeLogsHandler(string root) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        if (parts is not ["logs", ..] || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        if (parts.Contains(".."))
        {
            throw new KubeletException(400, "invalid URL path");
        }

        var path = Path.Combine([root, .. parts[1..]]);
        if (Directory.Exists(path))
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(Listing(path), http.RequestAborted);
            return true;
        }

        if (!File.Exists(path))
        {
            throw new KubeletException(404, "404 page not found");
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
        return true;
    }

    private static string Listing(string path)
    {
        var text = new StringBuilder("<!doctype html>\n<pre>\n");
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = entry is DirectoryInfo ? entry.Name + "/" : entry.Name;
            text.Append("<a href=\"").Append(Uri.EscapeDataString(entry.Name)).Append(entry is DirectoryInfo ? "/" : "").Append("\">")
                .Append(HtmlEncoder.Default.Encode(name)).Append("</a>\n");
        }

        return text.Append("</pre>\n").ToString();
    }
}
