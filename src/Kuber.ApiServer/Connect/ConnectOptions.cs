using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Connect;

/// <summary>What a client connects with, as admission sees it.</summary>
internal static class ConnectOptions
{
    /// <summary>The request to admission; null where the subresource is read, not connected to.</summary>
    public static AdmissionRequest? Admission(RequestContext context, IQueryCollection query, string rest) => (context.Resource.Plural, context.Subresource) switch
    {
        (_, "exec") => Of(context, new PodExecOptions
        {
            Stdin = Flag(query, "stdin"),
            Stdout = Flag(query, "stdout"),
            Stderr = Flag(query, "stderr"),
            Tty = Flag(query, "tty"),
            Container = QueryOptions.Text(query, "container"),
            Command = [.. query["command"].Select(static c => c ?? "")],
        }),
        (_, "attach") => Of(context, new PodAttachOptions
        {
            Stdin = Flag(query, "stdin"),
            Stdout = Flag(query, "stdout"),
            Stderr = Flag(query, "stderr"),
            Tty = Flag(query, "tty"),
            Container = QueryOptions.Text(query, "container"),
        }),
        (_, "portforward") => Of(context, new PodPortForwardOptions
        {
            Ports = [.. query["ports"].SelectMany(static p => (p ?? "").Split(',')).Select(Port).OfType<int>()],
        }),
        ("pods", "proxy") => Of(context, new PodProxyOptions { Path = rest }),
        ("services", "proxy") => Of(context, new ServiceProxyOptions { Path = rest }),
        ("nodes", "proxy") => Of(context, new NodeProxyOptions { Path = rest }),
        _ => null,
    };

    private static AdmissionRequest Of<T>(RequestContext context, T options)
        where T : class, IApiMessage<T> => new(context, AdmissionOperation.Connect, null, null)
        {
            Kind = new(KindInfo<T>.Instance, static o => o),
            ConnectOptions = ApiCodec.EncodeJson(options),
        };

    private static bool Flag(IQueryCollection query, string name) => QueryOptions.Flag(query, name) == true;

    private static int? Port(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var port) ? port : null;
}
