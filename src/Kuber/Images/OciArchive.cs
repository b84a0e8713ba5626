using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kuber.Images;

/// <summary>
/// Writes an image as an OCI image layout in a tar file (image-spec 1.0): one gzipped layer, its configuration, manifest and
/// index. The same content gives the same bytes, so an image that did not change keeps its digest.
/// </summary>
internal static class OciArchive
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    /// <summary>Writes the image to a file; returns the digest of its manifest.</summary>
    public static async Task<string> WriteAsync(ImageSpec image, string file, CancellationToken cancellationToken)
    {
        var (layer, diffId) = await MakeLayerAsync(image.RootFolder, cancellationToken);
        var layerDigest = Digest(layer);
        var config = Bytes(Config(image, diffId));
        var configDigest = Digest(config);
        var manifest = Bytes(new JsonObject
        {
            ["schemaVersion"] = 2,
            ["mediaType"] = "application/vnd.oci.image.manifest.v1+json",
            ["config"] = Descriptor("application/vnd.oci.image.config.v1+json", configDigest, config.Length),
            ["layers"] = new JsonArray(Descriptor("application/vnd.oci.image.layer.v1.tar+gzip", layerDigest, layer.Length)),
        });
        var manifestDigest = Digest(manifest);
        var entry = Descriptor("application/vnd.oci.image.manifest.v1+json", manifestDigest, manifest.Length);
        entry["platform"] = new JsonObject { ["architecture"] = GoArchitecture, ["os"] = "linux" };
        entry["annotations"] = new JsonObject
        {
            ["io.containerd.image.name"] = image.Name,
            ["org.opencontainers.image.ref.name"] = ImageName.Tag(image.Name),
        };
        var index = Bytes(new JsonObject { ["schemaVersion"] = 2, ["manifests"] = new JsonArray(entry) });

        await using var stream = File.Create(file);
        await using TarWriter tar = new(stream, TarEntryFormat.Pax);
        await AddAsync(tar, "oci-layout", """{"imageLayoutVersion":"1.0.0"}"""u8.ToArray(), cancellationToken);
        await AddAsync(tar, "index.json", index, cancellationToken);
        foreach (var (digest, bytes) in new[] { (manifestDigest, manifest), (configDigest, config), (layerDigest, layer) })
        {
            await AddAsync(tar, "blobs/sha256/" + digest["sha256:".Length..], bytes, cancellationToken);
        }

        return manifestDigest;
    }

    private static string GoArchitecture => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "amd64";

    private static JsonObject Config(ImageSpec image, string diffId)
    {
        var config = new JsonObject { ["Env"] = Strings(image.Environment) };
        if (image.Entrypoint.Count > 0)
        {
            config["Entrypoint"] = Strings(image.Entrypoint);
        }

        if (image.Command.Count > 0)
        {
            config["Cmd"] = Strings(image.Command);
        }

        if (image.ExposedPorts.Count > 0)
        {
            config["ExposedPorts"] = new JsonObject(image.ExposedPorts.Select(p => KeyValuePair.Create(p, (JsonNode?)new JsonObject())));
        }

        foreach (var (key, value) in new[] { ("User", image.User), ("WorkingDir", image.WorkingDirectory), ("StopSignal", image.StopSignal) })
        {
            if (value.Length > 0)
            {
                config[key] = value;
            }
        }

        return new()
        {
            ["created"] = "1970-01-01T00:00:00Z",
            ["architecture"] = GoArchitecture,
            ["os"] = "linux",
            ["config"] = config,
            ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray(diffId) },
        };
    }

    private static JsonObject Descriptor(string mediaType, string digest, int size) =>
        new() { ["mediaType"] = mediaType, ["digest"] = digest, ["size"] = size };

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)v)]);

    private static byte[] Bytes(JsonObject value) => JsonSerializer.SerializeToUtf8Bytes(value, ImageJsonContext.Default.JsonObject);

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task AddAsync(TarWriter tar, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        using MemoryStream content = new(bytes);
        await tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = Epoch, Mode = (UnixFileMode)0x1A4 },
            cancellationToken);
    }

    private static async Task<(byte[] Layer, string DiffId)> MakeLayerAsync(string root, CancellationToken cancellationToken)
    {
        using MemoryStream plain = new();
        await using (TarWriter tar = new(plain, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(root, "*", Everything).Order(StringComparer.Ordinal))
            {
                await AddFileAsync(tar, root, path, cancellationToken);
            }
        }

        using MemoryStream packed = new();
        await using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            plain.Position = 0;
            await plain.CopyToAsync(gzip, cancellationToken);
        }

        return (packed.ToArray(), Digest(plain.ToArray()));
    }

    private static EnumerationOptions Everything => new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    private static async Task AddFileAsync(TarWriter tar, string root, string path, CancellationToken cancellationToken)
    {
        var name = Path.GetRelativePath(root, path);
        FileInfo info = new(path);
        PaxTarEntry entry;
        if (info.LinkTarget is { } target)
        {
            entry = new(TarEntryType.SymbolicLink, name) { LinkName = target, Mode = (UnixFileMode)0x1FF };
        }
        else if (Directory.Exists(path))
        {
            entry = new(TarEntryType.Directory, name + "/") { Mode = File.GetUnixFileMode(path) };
        }
        else
        {
            entry = new(TarEntryType.RegularFile, name) { Mode = File.GetUnixFileMode(path), DataStream = File.OpenRead(path) };
        }

        entry.ModificationTime = Epoch;
        await tar.WriteEntryAsync(entry, cancellationToken);
        if (entry.DataStream is { } stream)
        {
            await stream.DisposeAsync();
        }
    }
}
