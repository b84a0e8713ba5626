using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Sends requests to a test's server as bytes, for what a client library would hide.</summary>
internal sealed class Wire : IDisposable
{
    private readonly HttpClient http;
    private readonly X509Certificate2 certificate;

    public Wire(ServerFixture server, DecompressionMethods decompression = DecompressionMethods.None)
    {
        var config = Kuber.Client.Kubeconfig.KubeconfigFile.Parse(server.Host.Kubeconfig("admin", Kuber.ApiServer.Authentication.UserInfo.Masters), "admin.conf").Resolve();
        certificate = X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(config.ClientCertificate), Encoding.UTF8.GetString(config.ClientKey));
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
            AllowAutoRedirect = false,
            AutomaticDecompression = decompression,
        };
        handler.ClientCertificates.Add(certificate);
        http = new(handler) { BaseAddress = server.Host.Endpoint };
    }

    public Task<Answer> SendAsync(string method, string path, string? body = null, string accept = "application/json", string type = "application/json", params (string Name, string Value)[] headers) =>
        SendBytesAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), accept, type, headers);

    public async Task<Answer> SendBytesAsync(string method, string path, byte[]? body, string accept, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead);
        return new(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType ?? "",
            await answer.Content.ReadAsByteArrayAsync(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => h.Value.ToList(), StringComparer.OrdinalIgnoreCase));
    }

    public Task<Answer> GetAsync(string path, string accept = "application/json", params (string Name, string Value)[] headers) => SendAsync("GET", path, null, accept, "", headers);

    public void Dispose()
    {
        http.Dispose();
        certificate.Dispose();
    }

    /// <summary>What a server answered.</summary>
    internal sealed record Answer(int Code, string Type, byte[] Bytes, Dictionary<string, List<string>> Headers)
    {
        public string Text => Encoding.UTF8.GetString(Bytes);

        public JsonNode Json => JsonNode.Parse(Bytes)!;

        public string Message => Json["message"]!.GetValue<string>();

        public string Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(", ", values) : "";
    }
}
