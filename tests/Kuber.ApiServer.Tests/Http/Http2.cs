using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.ApiServer.Authentication;
using Kuber.Client.Kubeconfig;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>An HTTP/2 client of a test's server, whose answers can be read bit by bit.</summary>
internal sealed class Http2 : IDisposable
{
    private readonly X509Certificate2 certificate;

    public Http2(ApiServerHost host)
    {
        var config = KubeconfigFile.Parse(host.Kubeconfig("admin", UserInfo.Masters), "admin.conf").Resolve();
        certificate = X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(config.ClientCertificate), Encoding.UTF8.GetString(config.ClientKey));
        var handler = new SocketsHttpHandler
        {
            // The smallest that the protocol has: what is not read is soon held up.
            InitialHttp2StreamWindowSize = 65535,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, server, _, _) => server is not null,
                ClientCertificates = [certificate],
            },
        };
        Client = new(handler)
        {
            BaseAddress = host.Endpoint,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public HttpClient Client { get; }

    /// <summary>Sends a request, and returns once its answer begins.</summary>
    public async Task<HttpResponseMessage> BeginAsync(string path)
    {
        var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (answer.StatusCode, answer.Version));
        return answer;
    }

    public void Dispose()
    {
        Client.Dispose();
        certificate.Dispose();
    }
}
