using System.CommandLine;
using Kuber.Images;

namespace Kuber.Commands;

/// <summary><c>kuber image NAME</c>: builds an image from Debian packages or folders and imports it, without a registry.</summary>
internal static class ImageCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> name = new("name") { Description = "The image's name, such as nginx:1.14.2." };
        Option<string[]> packages = new("--package") { Description = "A Debian package whose files go into the image, with the libraries it needs." };
        Option<string[]> folders = new("--folder") { Description = "A folder whose content goes into the image's root." };
        Option<string[]> entrypoint = new("--entrypoint") { Description = "The entry point; once for each part." };
        Option<string[]> command = new("--cmd") { Description = "The command; once for each part. Known for some packages (nginx)." };
        Option<string[]> environment = new("--env") { Description = "An environment variable, NAME=value." };
        Option<string> user = new("--user") { Description = "The user that containers run as.", DefaultValueFactory = _ => "" };
        Option<string> directory = new("--workdir") { Description = "The working directory.", DefaultValueFactory = _ => "" };
        Option<string?> output = new("--output") { Description = "Write the image to this OCI archive instead of importing it." };
        Option<string> socket = CommonOptions.RuntimeSocket();
        Command image = new("image", "Build an image from Debian packages or a folder and import it; no registry is needed.")
        {
            name, packages, folders, entrypoint, command, environment, user, directory, output, socket,
        };
        image.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            ImageRequest request = new(parsed.GetValue(name)!)
            {
                Packages = parsed.GetValue(packages) ?? [],
                Folders = parsed.GetValue(folders) ?? [],
                Entrypoint = parsed.GetValue(entrypoint) ?? [],
                Command = parsed.GetValue(command) ?? [],
                Environment = parsed.GetValue(environment) ?? [],
                User = parsed.GetValue(user)!,
                WorkingDirectory = parsed.GetValue(directory)!,
            };
            await RunAsync(request, parsed.GetValue(output), parsed.GetValue(socket)!, cancellationToken);
        }));
        return image;
    }

    private static async Task RunAsync(ImageRequest request, string? output, string socket, CancellationToken cancellationToken)
    {
        if (request.Packages.Count == 0 && request.Folders.Count == 0)
        {
            throw new CommandException("name what goes into the image: --package NAME or --folder DIR");
        }

        foreach (var folder in request.Folders.Where(f => !Directory.Exists(f)))
        {
            throw new CommandException($"there is no folder {folder}");
        }

        var archive = output ?? Path.Combine(Path.GetTempPath(), $"kuber-image-{Environment.ProcessId}.tar");
        try
        {
            var digest = await ImageBuilder.BuildAsync(request, archive, cancellationToken);
            if (output is null)
            {
                await new ImageImporter(socket).ImportAsync(archive, cancellationToken);
            }

            Console.WriteLine($"{ImageName.Complete(request.Name)} {digest}");
        }
        finally
        {
            if (output is null)
            {
                File.Delete(archive);
            }
        }
    }
}
